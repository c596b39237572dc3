/** The reader alone: the package's front door also brings its test whether a page is readable at all. */
declare module '@mozilla/readability/Readability.js' {
  export { Readability as default } from '@mozilla/readability';
}
