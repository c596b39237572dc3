/** What of a timeline's drawing stands outside its figure, and how many shapes there are. Runs in the page. */
export function outside(root: ParentNode): { readonly shapes: number; readonly out: string[] } {
  const figure = root.querySelector('figure');
  const frame = figure?.getBoundingClientRect();
  const parts = [...(figure?.querySelectorAll('[role="img"] :is(path, text, rect)') ?? [])];
  const out = parts.filter((part) => {
    const { left, right, width } = part.getBoundingClientRect();
    return !frame || (width > 0 && (left < frame.left - 2 || right > frame.right + 2));
  });
  const shapes = root.querySelectorAll('figure [role="img"] .lt-plot-shape').length;
  return { shapes, out: out.map((part) => part.outerHTML) };
}
