import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Button } from '../ui/Button';
import { say } from '../words/say';

interface Key {
  readonly name: string;
  readonly description: string;
  /** As the browser writes it; '' when the command has none. */
  readonly shortcut: string;
}

/** The keys as they are now. Only the browser can change them. Nothing where it knows no keys (Firefox for Android). */
export function KeysPanel() {
  const keys = useKeys();
  if (keys.length === 0) return null;
  const open = openShortcuts();
  return (
    <section class="lo-panel" aria-labelledby="keys">
      <h2 class="lo-section-title" id="keys">
        {say('site_keys')}
      </h2>
      <p class="lo-note">{say('site_keysText')}</p>
      <dl class="lo-keys">
        {keys.map(({ name, description, shortcut }) => (
          <div key={name}>
            <dt>{description}</dt>
            <dd>{shortcut === '' ? say('site_keysNone') : <kbd>{shortcut}</kbd>}</dd>
          </div>
        ))}
      </dl>
      {open ? (
        <div>
          <Button onClick={open}>{say('site_keysChange')}</Button>
        </div>
      ) : (
        <p class="lo-note">{say('site_keysHow')}</p>
      )}
    </section>
  );
}

function useKeys(): readonly Key[] {
  const [keys, setKeys] = useState<readonly Key[]>([]);
  useEffect(() => {
    const look = async (): Promise<void> => {
      const commands = (await browser.commands?.getAll()) ?? [];
      setKeys(commands.map(keyOf));
    };
    void look();
    // The reader comes back from changing them.
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, []);
  return keys;
}

/** The little of a browser's command that is shown. */
type Command = Partial<Key>;

function keyOf({ name = '', description = '', shortcut = '' }: Command): Key {
  return { name, shortcut, description: name === '_execute_action' ? say('site_keysPopup') : description };
}

/** How to get to the browser's own list of keys; null where an extension cannot open it. */
function openShortcuts(): (() => void) | null {
  const commands = browser.commands as typeof browser.commands & { openShortcutSettings?(): Promise<void> };
  if (commands.openShortcutSettings) return () => void commands.openShortcutSettings?.();
  if ('getBrowserInfo' in browser.runtime) return null;
  return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
