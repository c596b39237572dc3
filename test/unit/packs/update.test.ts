import { beforeEach, describe, expect, test } from 'vitest';
import { contentText } from '../../../src/packs/content';
import type { SigningKey } from '../../../src/packs/signature';
import { fetchEdition, fetchUpdate, type KnownPack, lookAtPack } from '../../../src/packs/update';
import { ADDRESS, type Files, makePack, newKey, serverOf, someContent } from './make-pack';

let key: SigningKey;
let files: Files;
let known: KnownPack;
const server = () => serverOf(() => files);
const first = someContent(20);
const second = someContent(20, 'second');

beforeEach(async () => {
  key = await newKey();
  const made = await makePack(first, { key });
  files = made.files;
  const { validators } = await lookAtPack(ADDRESS, server().get);
  const { id, edition, content } = made.manifest;
  known = { id, key: key.public, edition, sha256: content.sha256, ...validators, content: async () => first };
});

const update = () => fetchUpdate(ADDRESS, known, server().get);

describe('the first edition', () => {
  test('is fetched as a whole', async () => {
    const { get, asked } = server();
    const edition = await fetchEdition(ADDRESS, await lookAtPack(ADDRESS, get), get);
    expect(contentText(edition.content)).toBe(contentText(first));
    expect(asked).toEqual(['pack.json', 'talks-1.json']);
  });

  test('is refused when a file is not the one that was signed', async () => {
    const whole = files['talks-1.json'] as Uint8Array<ArrayBuffer>;
    const { get } = server();
    const looked = await lookAtPack(ADDRESS, get);
    files['talks-1.json'] = whole.slice(0, -5);
    await expect(fetchEdition(ADDRESS, looked, get)).rejects.toThrow('hash: talks-1.json');
    files['talks-1.json'] = whole.with(9, 65) as Uint8Array<ArrayBuffer>;
    await expect(fetchEdition(ADDRESS, looked, get)).rejects.toThrow('hash: talks-1.json');
  });

  test('is refused when it holds other counts than were told', async () => {
    const wrong = await makePack(first, {
      key,
      change: (one) => ({ ...one, content: { ...one.content, claims: 3 } }),
    });
    files = wrong.files;
    const { get } = server();
    await expect(fetchEdition(ADDRESS, await lookAtPack(ADDRESS, get), get)).rejects.toThrow(
      'content: claims: 40, where the manifest says 3',
    );
  });
});

describe('an update', () => {
  test('that brings nothing costs one conditional request', async () => {
    const { get, asked } = server();
    expect((await fetchUpdate(ADDRESS, known, get)).edition).toBeNull();
    expect(asked).toEqual(['pack.json']);
  });

  test('brings the new edition by its changes, when they lead there', async () => {
    files = (await makePack(second, { key, edition: 2, before: first })).files;
    const { get, asked } = server();
    const { edition } = await fetchUpdate(ADDRESS, known, get);
    expect(contentText(edition?.content ?? first)).toBe(contentText(second));
    expect([edition?.byChanges, asked]).toEqual([true, ['pack.json', 'talks-1-2.json']]);
  });

  test.each([
    ['not all of it is here', async () => null],
    ['what is here is something else', async () => someContent(3)],
  ])('brings it as a whole where %s', async (_, content) => {
    files = (await makePack(second, { key, edition: 2, before: first })).files;
    const { edition } = await fetchUpdate(ADDRESS, { ...known, content }, server().get);
    expect([contentText(edition?.content ?? first) === contentText(second), edition?.byChanges]).toEqual([
      true,
      false,
    ]);
  });

  test('brings it as a whole where the changes are broken or from another edition', async () => {
    const made = await makePack(second, { key, edition: 2, before: first });
    files = { ...made.files, 'talks-1-2.json': new Uint8Array([123]) };
    expect((await update()).edition?.byChanges).toBe(false);
    files = (await makePack(second, { key, edition: 3, before: first })).files;
    expect((await update()).edition?.byChanges).toBe(false);
  });

  test('signed with another key is refused, and the key told', async () => {
    const other = await newKey();
    files = (await makePack(second, { key: other, edition: 2 })).files;
    await expect(update()).rejects.toMatchObject({ code: 'key', detail: other.public });
  });

  test('never goes back, and never changes an edition', async () => {
    const at5 = { ...known, edition: 5, etag: null };
    await expect(fetchUpdate(ADDRESS, at5, server().get)).rejects.toMatchObject({
      code: 'older',
      detail: '1',
    });
    files = (await makePack(second, { key })).files;
    await expect(update()).rejects.toThrow('manifest: edition: 1 again, with other content');
  });

  test('of another pack is refused', async () => {
    files = (await makePack(second, { key, edition: 2, change: (one) => ({ ...one, id: 'other' }) })).files;
    await expect(update()).rejects.toMatchObject({ code: 'other', detail: 'other' });
  });

  test('that is not signed, or not a text, is refused', async () => {
    const text = new TextDecoder().decode((await makePack(second, { key, edition: 2 })).files['pack.json']);
    files['pack.json'] = new TextEncoder().encode(text.replace('The talks', 'The walks'));
    await expect(update()).rejects.toThrow('signature');
    files['pack.json'] = new Uint8Array([0xff, 0xfe, 0x7b]);
    await expect(update()).rejects.toThrow('manifest: not a text in UTF-8');
  });
});
