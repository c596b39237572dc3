import { useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { say } from '../../words/say';
import { Button } from '../Button';
import { Icon } from '../Icon';
import type { ReportModel } from '../report-model';
import { markdownPen, type Pen, plainPen } from './pen';
import { writtenReport } from './written-report';

interface CopyReportProps {
  readonly model: ReportModel;
  /** What to say where the browser refuses: in a page its policy may, and then there is another way. */
  readonly refused: string;
  /** Saves the report as a file and gives its name; missing where a page's own downloads would be in the way. */
  readonly onSave?: () => string;
}

/** A button that opens to the ways of copying a report. Only the reader's own click copies; the outcome is said. */
export function CopyReport({ model, refused, onSave }: CopyReportProps) {
  const [open, setOpen] = useState(false);
  const [notice, setNotice] = useState('');
  const toggle = useRef<HTMLSpanElement>(null);
  const copy = async (event: Event, pen: Pen): Promise<void> => {
    if (!event.isTrusted) return;
    try {
      await navigator.clipboard.writeText(writtenReport(model, browser.runtime.getManifest().version, pen));
    } catch {
      // Refused by the browser or by the page's policy, or a page without https, where there is no clipboard.
      setNotice(refused);
      return;
    }
    finish(say('copy_done'));
  };
  const finish = (words: string): void => {
    setNotice(words);
    setOpen(false);
    // The pressed button goes away; the one that opened it keeps the reader's place.
    toggle.current?.querySelector('button')?.focus();
  };
  return (
    <>
      <span ref={toggle} class="lt-copy">
        <Button
          variant="quiet"
          icon="copy"
          aria-expanded={open}
          onClick={() => {
            setNotice('');
            setOpen(!open);
          }}
        >
          {say('copy_button')}
          <Icon name="chevron" />
        </Button>
      </span>
      {open && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
        <div class="lt-copy-ways" role="group" aria-label={say('copy_group')}>
          <Button onClick={(event) => void copy(event, plainPen)}>{say('copy_text')}</Button>
          <Button onClick={(event) => void copy(event, markdownPen)}>{say('copy_markdown')}</Button>
          {onSave && (
            <Button onClick={() => finish(say('options_transfer_saved', { name: onSave() }))}>
              {say('copy_json')}
            </Button>
          )}
        </div>
      )}
      <span class="lt-copy-notice" role="status">
        {notice}
      </span>
    </>
  );
}
