/**
 * Markdown as plain paragraphs: the words stay, marks, pictures, code and the addresses of links go. The first heading
 * of the first level is the title; '' when there is none.
 */
export function readMarkdown(source: string): { readonly title: string; readonly text: string } {
  let title = '';
  const lines = source
    .replace(/^(```|~~~)[\s\S]*?^\1.*$/gm, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .split(/\r\n|[\n\r]/)
    .flatMap((line) => {
      const heading = /^\s{0,3}#\s+(.+?)\s*#*\s*$/.exec(line)?.[1];
      if (heading !== undefined && title === '') {
        title = withoutMarks(heading);
        return [''];
      }
      return /^\s*(?:[-*_]\s*){3,}$/.test(line) ? [''] : [withoutMarks(line)];
    });
  return { title, text: lines.join('\n') };
}

function withoutMarks(line: string): string {
  return line
    .replace(/^\s{0,3}(?:>\s?)+/, '')
    .replace(/^\s{0,3}#{1,6}\s+/, '')
    .replace(/^\s*(?:[-*+]|\d{1,3}[.)])\s+/, '')
    .replace(/!\[[^\]]*\]\([^()\s]*(?:\s+"[^"]*")?\)/g, '')
    .replace(/\[([^\]]+)\](?:\([^()]*\)|\[[^\]]*\])/g, '$1')
    .replace(/<(https?:[^<>\s]+)>/g, '$1')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/(\*\*|__)(?=\S)(.+?)\1/g, '$2')
    .replace(/(^|[\s("“])([*_])(?=\S)(.+?)\2(?=$|[\s.,;:!?)"”])/g, '$1$3')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!>])/g, '$1');
}
