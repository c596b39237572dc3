import { keyFingerprint } from '../../packs/signature';
import { useLoaded } from '../use-loaded';

/** A publisher's key in the short form people compare; it reads from left to right in every language. */
export function KeyPrint({ of }: { readonly of: string }) {
  const { value } = useLoaded(() => keyFingerprint(of), [of]);
  return (
    <code class="lo-key-print" dir="ltr" title={of}>
      {value ?? '…'}
    </code>
  );
}
