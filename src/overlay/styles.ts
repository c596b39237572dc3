/// <reference types="vite/client" />
import baseCss from '../ui/base.css?inline';
import copyCss from '../ui/copy/copy.css?inline';
import pillCss from '../ui/pill.css?inline';
import plotCss from '../ui/plot.css?inline';
import reportCss from '../ui/report.css?inline';
import selectionCss from '../ui/selection.css?inline';
import tokensCss from '../ui/tokens.css?inline';
import overlayCss from './overlay.css?inline';

let overlaySheet: CSSStyleSheet | null = null;

/** All styles of the closed root, as one constructed style sheet: it applies under any content policy. Made once. */
export function overlayStyleSheet(): CSSStyleSheet {
  const parts = [tokensCss, baseCss, reportCss, plotCss, copyCss, selectionCss, pillCss, overlayCss];
  overlaySheet ??= constructSheet(parts.join(''));
  return overlaySheet;
}

/**
 * One neutral look for every mark. The page can read the registry of highlights, so a mark never tells whether
 * sources agree or conflict. Half transparent greys read on light and on dark pages alike.
 */
export function markStyleSheet(name: string): CSSStyleSheet {
  return constructSheet(
    `::highlight(${name}){background-color:rgb(125 135 155/.22)}
    @media (forced-colors:active){::highlight(${name}){background-color:Mark;color:MarkText}}`,
  );
}

function constructSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
