/**
 * Which cases of the outside number suite are written the way newspapers write numbers. The rule looks at a case's
 * wording alone, never at what we or others make of it. A case is left out for any of these:
 */
const NOT_IN_NEWSPAPERS: readonly RegExp[] = [
  // signs of mathematics, mark-up and codes; in print a hyphen stands between two letters
  /[^\p{L}\d\s.,'?$%¼½¾⅓⅔⅙-]/u,
  /(?:^|[\s\d])-|-(?:[\s\d]|$)/,
  // letters for units and scales ("10G", "180ml"); newspapers write them out
  /\d\s*(?!(?:in|is|be|or|to|of|at)\b)\p{L}{1,2}\b/u,
  // two numbers that the suite takes for one quotient ("2000 over 3", "two out of five", "8 in 5")
  /\b(?:over|out of)\b|\b(?:\d+|one) in \w+/,
  // fractions finer than tenths, or of more than one numeral ("one hundred thirty fifths")
  /(?:hundred|thousand|illion|teen|ty|twentie|ieth?|twenty.?first)ths?\b|firsts\b/,
  /\b(?:\w*ty|hundred|thousand)(?:[ -]and)?(?: \w+)?[ -](?:three|two|one|thirty|twenty)?[ -]?(?:third|fourth|fifth|sixth|seventh|eighth|ninth)s?\b/,
  /\band \w+ and \w+ \w+s\b/,
  // numbers that are part of a name
  /\bversion (?:one|two|three)\b/,
];

export function isNewsNumber(input: string): boolean {
  return !NOT_IN_NEWSPAPERS.some((pattern) => pattern.test(input));
}
