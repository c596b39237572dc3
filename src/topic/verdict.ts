/** Whether a text is on a topic, and why. */
export interface TopicVerdict {
  readonly onTopic: boolean;
  /** 0..1 */
  readonly score: number;
  readonly pack: string | null;
  readonly reason: string;
}
