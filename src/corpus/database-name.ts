/** The name of the corpus's database in this browser profile. */
export const DATABASE = 'lateral-corpus';
