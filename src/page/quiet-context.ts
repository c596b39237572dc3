/**
 * Stands in for WXT's content script context, which announces every start to the page by `postMessage` and a
 * document event: a page could tell by it that Lateral is installed. Our scripts need none of its services.
 */
export class ContentScriptContext {}
