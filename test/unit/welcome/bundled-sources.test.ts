import { expect, it } from 'vitest';
import { bundledFiles } from '../../../src/corpus/bundled-files';
import { checkCorpusFile } from '../../../src/corpus/validate';
import { sourceName } from '../../../src/ui/source-name';
import { BUNDLED_SOURCES } from '../../../src/welcome/bundled-sources';

it('the first page names the sources that come with Lateral, with their dates', () => {
  const bundled = bundledFiles.flatMap((given) => {
    const checked = checkCorpusFile(given);
    if (!checked.ok) throw new Error(checked.problem);
    return checked.file.sources;
  });
  expect(BUNDLED_SOURCES.map((source) => [source.id, sourceName(source), source.published])).toEqual(
    bundled.map((source) => [source.id, sourceName(source), source.published]),
  );
});
