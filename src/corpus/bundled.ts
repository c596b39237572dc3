import { type Bundle, bundleOf } from './bundle';
import { versionOf } from './bundle-version';
import { bundledFiles } from './bundled-files';

/**
 * The corpus Lateral comes with. In a build wxt.config.ts puts its text and its version here, worked out beforehand: a
 * worker that wakes asks for the version alone, and need not take the corpus apart.
 */
export function bundled(): Bundle {
  return bundleOf(versionOf(bundledFiles), () => bundledFiles);
}
