import type { TextBlock } from './text-blocks';

/** Shorter lines without a full stop are labels, names and buttons. In UTF-16 units. */
const longestLabel = 60;
const mostTailLabels = 5;
const longestNotice = 300;
const shortestProse = 80;
/** Shorter lines may well come twice ("He declined to comment."). */
const shortestRepeat = 40;
const longestRepeat = 600;
/** Captions come twice in a row or nearly so; a text that comes back later was meant to. In lines. */
const repeatReach = 4;

const sentenceEnd = /[.!?…:;,]["'”’»)\]]*$/;
const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}';
const dateLine = new RegExp(
  `^(?:(?:first |last )?(?:published|posted|updated|modified)\\b.{0,80}\\b\\d.{0,60}|(?:[a-z]{3,9}day,? )?(?:${month}\\.? \\d{1,2},?|\\d{1,2} ${month}\\.?,?) \\d{4}.{0,40}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}.{0,20})$`,
  'i',
);
/** Lines that point to other stories. */
const pointer =
  /^[[(]?\s*(?:also (?:on|see|read|in)\b|(?:also|more|see also|read|read more|read next|read also|related|recommended|watch|listen|don['’]t miss|further reading)\s*:|related (?:stor|article|post|content|coverage|topic)|you (?:may|might) (?:also )?(?:like|be interested)|more (?:from|on|in)\b|more (?:\S+ ){0,2}(?:stories|coverage|news|articles|headlines)\b|most (?:popular|read|viewed)|trending|tags?$|topics$|filed under\b|categories$|recommended (?:for|stor|article|read)|read (?:more|next|also)\b)/i;
/** Lines that ask the reader to do something or speak of the site, not of the story. */
const notice =
  /^(?:sign up\b|already a (?:member|subscriber)\b|subscribe\b|get .{0,80}\b(?:inbox|newsletter|alerts|delivered)|follow (?:us|me|our|@|\S+(?: \S+){0,4} on (?:twitter|facebook|instagram|x))\b|(?:if you )?(?:liked?|enjoy(?:ed|ing)?) (?:this|what you (?:read|see)|our) ?(?:story|article|post|report|work)?\b.{0,60}\b(?:share|join|subscribe|sign|support|follow)|want more (?:stories|news|articles|like)\b|join our|join us on|download (?:the|our) app|skip to\b|advert(?:s|isements?)?\W*$|advertisement\b.{0,60}$|sponsored(?: content| by)?$|story continues|article continues|continue reading|loading(?: \w+)?\W*$|share this|listen to this|text size|(?:sign|log) in(?: or\b| to\b|$)|leave a comment|post (?:a )?comment|comments?$|tell us what|copyright(?: notice)?\W+(?:©|\(c\)|\d{4})|©|all rights reserved|this (?:document|material|article) (?:is subject to copyright|may not be)|(?:additional |with )?reporting by\b.*\bediting by\b|image \d+ of\b|photos?(?: credit)?:|image:|credit:|write to \S+ \S+ at\b|breaking news$|cookie (?:policy|settings|notice|preferences)\b)/i;
const cookieNotice =
  /(?:site|page|\bwe|\bpartners) uses? (?:necessary |essential )?cookies\b|\baccept (?:all )?cookies\b/i;

/**
 * The lines that are the article's own text: without repeated captions, links to other stories, sign-up and consent
 * texts, and without the labels and dates before its first and after its last sentence. What is left keeps its words.
 */
export function articleBlocks(blocks: readonly TextBlock[], title: string): string[] {
  let recent: readonly string[] = [];
  const kept: TextBlock[] = [];
  let inSideList = false;
  for (const block of blocks) {
    if (isProse(block)) inSideList = false;
    const points = isPointer(block);
    if (points) inSideList = true;
    const repeated = isCaptionLong(block) && recent.includes(block.text);
    recent = [...recent.slice(1 - repeatReach), block.text];
    if (repeated || points || isNotice(block) || (inSideList && isSideItem(block))) continue;
    kept.push(block);
  }
  return withoutEnds(kept, title).map(({ text }) => text);
}

function withoutEnds(blocks: readonly TextBlock[], title: string): readonly TextBlock[] {
  let start = 0;
  for (let block = blocks[start]; block && isLead(block, title); block = blocks[start]) start++;
  let end = blocks.length;
  for (let block = blocks[end - 1]; end > start && block && isTail(block); block = blocks[end - 1]) end--;
  const labels = blocks.slice(end).filter((block) => !isBareLink(block)).length;
  // So many short lines are a list of the story's own: dates of a tour, names of the freed.
  return blocks.slice(start, labels > mostTailLabels ? undefined : end);
}

function isCaptionLong({ text }: TextBlock): boolean {
  return text.length >= shortestRepeat && text.length <= longestRepeat;
}

function isProse({ text, linked }: TextBlock): boolean {
  return text.length >= shortestProse && linked < 0.5 && sentenceEnd.test(text);
}

function isPointer({ text, linked }: TextBlock): boolean {
  return (
    text.length <= longestNotice &&
    pointer.test(text) &&
    (linked > 0.3 || (text.length <= longestLabel && !/[.!?]$/.test(text)))
  );
}

function isNotice({ text }: TextBlock): boolean {
  if (text.length > 2 * longestNotice) return false;
  return (text.length <= longestNotice && notice.test(text)) || cookieNotice.test(text);
}

/** A line that is a link and nothing else, and no sentence. */
function isBareLink({ text, linked }: TextBlock): boolean {
  return linked > 0.9 && text.length <= 2 * shortestProse && !sentenceEnd.test(text);
}

/** What stands in a list that a line pointing to other stories begins. */
function isSideItem(block: TextBlock): boolean {
  return (
    isBareLink(block) ||
    (block.linked > 0.9 && block.text.length <= longestNotice && !isProse(block)) ||
    (block.tag === 'LI' && block.linked > 0 && !(isProse(block) && block.linked < 0.2))
  );
}

function isLead(block: TextBlock, title: string): boolean {
  if (block.text === title || /^https?:\S+$/.test(block.text)) return true;
  if (block.text.length <= 160 && dateLine.test(block.text)) return true;
  return isPlain(block) && isLabel(block);
}

function isTail(block: TextBlock): boolean {
  if (/^H\d$/.test(block.tag) || (block.text.length <= 160 && dateLine.test(block.text))) return true;
  return (isPlain(block) && isLabel(block)) || isBareLink(block);
}

function isLabel({ text }: TextBlock): boolean {
  return text.length <= longestLabel && !sentenceEnd.test(text);
}

/** Lists and tables are made of short lines. */
function isPlain({ tag }: TextBlock): boolean {
  return tag === 'P' || tag === 'DIV' || tag === 'SECTION' || tag === 'ARTICLE' || tag === 'BODY';
}
