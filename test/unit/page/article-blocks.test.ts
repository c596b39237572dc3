import { describe, expect, test } from 'vitest';
import { articleBlocks } from '../../../src/page/article-blocks';
import { readBlocks } from '../../../src/page/text-blocks';
import { pageOf, paragraphs } from './documents';

const [first, second, third, fourth] = paragraphs;
const linesOf = (body: string) => articleBlocks(readBlocks(pageOf(body).body), 'Talks resume in Doha');

describe('articleBlocks', () => {
  test.each([
    ['a date line', '<p>Published 5 March 2025, 10:15 GMT</p>'],
    ['an update line', '<div>Updated 5:27 am CST, Wednesday, March 5, 2025</div>'],
    ['the title again', '<h2>Talks resume in Doha</h2>'],
    ['its own address', '<p>https://news.example/story</p>'],
    ['a section label', '<div>World news</div>'],
    ['a jump link', '<a href="#main">Skip to content</a>'],
  ])('leaves out %s before the first sentence', (_what, html) => {
    expect(linesOf(`${html}<p>${first}</p><p>${second}</p>`)).toEqual([first, second]);
  });

  test.each([
    ['a newsletter', '<p>Sign up for our morning briefing and get the news before breakfast.</p>'],
    ['a consent text', '<p>This website uses cookies to improve your visit. You may refuse them.</p>'],
    ['a follow line', '<p>Follow us on every network there is.</p>'],
    ['a line to another story', '<p>Read more: <a href="/x">What the envoy wants from the talks</a></p>'],
    ['a copyright', '<p>Copyright 2025 The Paper. All rights reserved.</p>'],
    ['an advertisement label', '<div>Advertisement</div>'],
  ])('leaves out %s between sentences', (_what, html) => {
    expect(linesOf(`<p>${first}</p>${html}<p>${second}</p>`)).toEqual([first, second]);
  });

  test('a list of other stories goes with the line that begins it, and the story goes on after it', () => {
    const list =
      '<ul><li><a href="/a">Aid trucks wait</a></li><li>Envoy <a href="/b">lands in Doha</a></li></ul>';
    expect(linesOf(`<p>${first}</p><h3>More top stories</h3>${list}<p>${second}</p>`)).toEqual([
      first,
      second,
    ]);
  });

  test('a list of the story itself stays, with links too', () => {
    const list = '<ul><li>Thirty trucks <a href="/a">crossed</a></li><li>Two crossings opened</li></ul>';
    expect(linesOf(`<p>${first}</p>${list}<p>${second}</p>`)).toHaveLength(4);
  });

  test('many short lines at the end are a list of the story', () => {
    const names = ['Noa', 'Amit', 'Tal', 'Yael', 'Dor', 'Gal', 'Shir'];
    expect(linesOf(`<p>${first}</p>${names.map((name) => `<p>${name}</p>`).join('')}`)).toEqual([
      first,
      ...names,
    ]);
  });

  test('a caption given twice is read once; a text that comes back much later stays', () => {
    const between = [second, third, fourth, `${second} Again.`].map((text) => `<p>${text}</p>`).join('');
    expect(linesOf(`<p>${first}</p><p>${first}</p>${between}<p>${first}</p>`)).toEqual([
      first,
      second,
      third,
      fourth,
      `${second} Again.`,
      first,
    ]);
  });

  test.each([
    'More than 30 trucks crossed into Gaza on Sunday, the ministry said, the first in a week of closure.',
    'Related talks in Cairo ended without a statement, two officials told reporters late on Tuesday night.',
    'Follow-up talks are due in Doha next week, according to a mediator who asked not to be named.',
    'Copyright holders are not the only ones who object, the court in The Hague was told on Monday morning.',
    'Get them home was the call of the families, who stood outside the ministry through the night.',
    'Read out in court, the list named 22 people who are believed to be alive, and 35 who are not.',
  ])('a sentence of the story is no notice: %s', (sentence) => {
    expect(linesOf(`<p>${first}</p><p>${sentence}</p><p>${second}</p>`)).toEqual([first, sentence, second]);
  });
});

describe('readBlocks', () => {
  test('keeps apart what only a style sheet keeps apart', () => {
    const body =
      '<p><a href="/1">Aid trucks wait</a><a href="/2">Envoy lands</a><span>He said so.</span><span>No reply</span></p>';
    expect(readBlocks(pageOf(body).body)[0]?.text).toBe('Aid trucks wait Envoy lands He said so. No reply');
  });

  test.each([
    ['<p><span>T</span><span>he talks</span></p>', 'The talks'],
    ['<p><b>G</b><b>AZA</b> city</p>', 'GAZA city'],
    ['<p>cease<b>fire</b></p>', 'ceasefire'],
    ['<p>US<i>-led</i></p>', 'US-led'],
  ])('does not tear words apart: %s', (html, text) => {
    expect(readBlocks(pageOf(html).body)[0]?.text).toBe(text);
  });

  test('knows the element of a line and how much of it is linked', () => {
    const [line, item] = readBlocks(
      pageOf('<p>ab <a href="/">cd</a></p><ul><li><a href="/x">efgh</a></li></ul>').body,
    );
    expect(line).toEqual({ text: 'ab cd', tag: 'P', linked: 0.5 });
    expect(item).toEqual({ text: 'efgh', tag: 'LI', linked: 1 });
  });

  test('leaves out what the page hides', () => {
    const body =
      '<p>Shown</p><p hidden>a</p><div style="color: red; DISPLAY:none">b</div><p style="visibility: hidden">c</p>';
    expect(readBlocks(pageOf(body).body).map(({ text }) => text)).toEqual(['Shown']);
  });

  test('a line of forty thousand links is read piece by piece, not again and again', () => {
    const links = Array.from(
      { length: 40_000 },
      (_, i) => `<a href="/${i}">Link number ${i} of a menu</a>`,
    ).join('');
    const blocks = readBlocks(pageOf(`<div>${links}</div>`).body);
    expect(blocks).toHaveLength(1);
    expect(blocks[0]?.text.slice(0, 46)).toBe('Link number 0 of a menu Link number 1 of a men');
  });
});
