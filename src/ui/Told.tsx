import { TEXT_LANGUAGE, type ToldWords } from './pack-words';

interface ToldProps {
  readonly words: ToldWords;
  readonly class?: string;
}

/** Words of a text inside words of ours: set apart in direction always, and in language where it is another. */
export function Told({ words: { text, foreign }, class: name }: ToldProps) {
  return (
    <bdi class={name} lang={foreign ? TEXT_LANGUAGE : undefined}>
      {text}
    </bdi>
  );
}
