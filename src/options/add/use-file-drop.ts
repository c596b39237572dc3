import { useEffect, useState } from 'preact/hooks';

/**
 * Takes files dropped anywhere on the page; true while some are held over it. Without it the browser would leave the page
 * for the first of them, and everything typed would go.
 */
export function useFileDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;
    const hold = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      // Into another element of the page is not out of it.
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      onFiles([...(event.dataTransfer?.files ?? [])]);
    };
    addEventListener('dragover', hold as EventListener);
    addEventListener('dragleave', leave as EventListener);
    addEventListener('drop', drop as EventListener);
    return () => {
      removeEventListener('dragover', hold as EventListener);
      removeEventListener('dragleave', leave as EventListener);
      removeEventListener('drop', drop as EventListener);
    };
  });
  return over;
}
