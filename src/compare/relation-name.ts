/** The three relations that are ever shown. */
export type RelationName = 'agrees' | 'conflicts' | 'changed';
