/** The little of the extension API that tests use through `asExtension`. */
export interface ExtensionApi {
  readonly tabs: {
    query(filter: object): Promise<readonly { readonly id?: number; readonly url?: string }[]>;
    /** Firefox only. */
    toggleReaderMode?(tabId: number): Promise<void>;
  };
  readonly action: { getBadgeText(details: { readonly tabId: number }): Promise<string> };
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly permissions: { getAll(): Promise<{ readonly origins?: readonly string[] }> };
  readonly alarms: {
    getAll(): Promise<readonly { readonly name: string; readonly scheduledTime: number }[]>;
  };
  readonly scripting: {
    getRegisteredContentScripts(): Promise<readonly { readonly matches?: readonly string[] }[]>;
  };
  readonly storage: {
    readonly local: {
      get(): Promise<Readonly<Record<string, unknown>>>;
      set(items: object): Promise<void>;
    };
    readonly session: { get(keys: null): Promise<Readonly<Record<string, unknown>>> };
  };
}
