import { bundledPacks } from './bundled-packs';
import { compileTopic, type Topic } from './topic';

/** The topic packs that come with Lateral, compiled: for the command line and the tests. */
export const bundledTopics: readonly Topic[] = bundledPacks.map(compileTopic);
