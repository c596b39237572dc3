import { formOf } from '../files/form-of';
import type { Article, Report } from '../reading/report';
import { reportJson } from '../reading/report-json';
import { type Command, parseCommand, USAGE } from './args';
import { openCorpora } from './corpora';
import { decodeText } from './decode-text';
import { InputError } from './input-error';
import { linesOf, readLine } from './json-lines';
import { type InputPlace, inputName, MOST_BYTES, openBytes, readBytes } from './read-input';
import { type Layout, reportText } from './report-text';
import { type GivenArticle, toArticle } from './to-article';

/** The world of one run. `write` resolves when the output can take more. */
export interface World extends InputPlace {
  readonly layout: Layout;
  write(text: string): Promise<void>;
  complain(line: string): void;
}

/** Runs the command and gives its exit code: 0 when analysed, 2 when something given was not usable. */
export async function run(argv: readonly string[], world: World): Promise<0 | 2> {
  try {
    const command = parseCommand(argv);
    if (command.kind === 'help') await world.write(USAGE);
    else if (command.kind === 'one') await analyseOne(command, world);
    else await analyseMany(command, world);
    return 0;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    world.complain(error.message);
    return 2;
  }
}

async function analyseOne(command: Extract<Command, { kind: 'one' }>, world: World): Promise<void> {
  const { file, url, published } = command;
  const content = decodeText(await readBytes(file, MOST_BYTES, world), inputName(file));
  const analyse = await openEngine(command.corpus, world);
  const article = await toArticle({ content, form: formOf(content, file), url, published, title: null });
  const report = await analyse(article);
  await world.write(
    command.json ? `${JSON.stringify(reportJson(report), null, 2)}\n` : reportText(report, world.layout),
  );
}

async function analyseMany(command: Extract<Command, { kind: 'many' }>, world: World): Promise<void> {
  const bytes = await openBytes(command.file, world);
  const analyse = await openEngine(command.corpus, world);
  let lines = 0;
  for await (const line of linesOf(bytes, MOST_BYTES)) {
    const given = readLine(line, MOST_BYTES);
    if (given === null) continue;
    lines += 1;
    const { id } = given;
    const answer = 'error' in given ? { error: given.error } : await answerTo(given.article, analyse);
    await world.write(`${JSON.stringify({ id, ...answer })}\n`);
  }
  if (lines === 0) throw new InputError(`${inputName(command.file)} is empty: give one JSON object per line`);
}

async function answerTo(given: GivenArticle, analyse: Analyse): Promise<object> {
  try {
    return reportJson(await analyse(await toArticle(given)));
  } catch (error) {
    // One article the engine cannot take must not cost the others their reports.
    return {
      error: error instanceof InputError ? error.message : `the article could not be analysed: ${error}`,
    };
  }
}

type Analyse = (article: Article) => Promise<Report>;

/** The engine over the bundled corpus and `files`, loaded only when there is something to analyse. */
async function openEngine(files: readonly string[], place: InputPlace): Promise<Analyse> {
  const corpus = await openCorpora(files, place);
  const [{ analyseArticle }, { bundledTopics }] = await Promise.all([
    import('../reading/analyse'),
    import('../topic/bundled'),
  ]);
  return (article) => analyseArticle(article, bundledTopics, corpus);
}
