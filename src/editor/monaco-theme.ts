import { editor } from 'monaco-editor/editor/editor.api';
import { longHex } from './hex-color.ts';

/** Reads a design token of the page as it is drawn now. */
type Token = (name: string) => string;

function readTokens(): Token {
  const style = getComputedStyle(document.documentElement);
  return (name) => longHex(style.getPropertyValue(`--cc-${name}`));
}

/** Which design token paints which kinds of words. */
const TOKEN_INKS = [
  { tokens: ['comment'], name: 'ink-3', fontStyle: 'italic' },
  { tokens: ['type'], name: 'accent', fontStyle: '' },
  { tokens: ['string', 'string.escape'], name: 'volume', fontStyle: '' },
  { tokens: ['number', 'number.date'], name: 'device', fontStyle: '' },
  { tokens: ['keyword', 'tag', 'namespace', 'meta.directive'], name: 'network', fontStyle: '' },
  { tokens: ['operators', 'delimiter'], name: 'ink-2', fontStyle: '' },
] as const;

/** Monaco takes hex digits only, and the tokens are written so. */
function themeOf(token: Token, base: 'vs' | 'vs-dark'): editor.IStandaloneThemeData {
  const ink = (name: string) => token(name).replace('#', '');
  return {
    base,
    inherit: true,
    rules: [
      { token: '', foreground: ink('ink') },
      ...TOKEN_INKS.flatMap(({ tokens, name, fontStyle }) =>
        // Named with the language too, for Monaco's own themes do so and the longer name wins.
        tokens.flatMap((token) => [
          { token, foreground: ink(name), fontStyle },
          { token: `${token}.yaml`, foreground: ink(name), fontStyle },
        ]),
      ),
    ],
    colors: {
      'editor.background': token('surface'),
      'editor.foreground': token('ink'),
      'editorLineNumber.foreground': token('ink-3'),
      'editorLineNumber.activeForeground': token('ink'),
      'editorCursor.foreground': token('accent'),
      'editor.selectionBackground': `${token('accent')}44`,
      'editor.inactiveSelectionBackground': `${token('accent')}22`,
      'editor.selectionHighlightBackground': `${token('accent')}22`,
      'editor.wordHighlightBackground': `${token('accent')}1c`,
      'editor.lineHighlightBackground': token('surface-2'),
      'editor.lineHighlightBorder': '#00000000',
      'editor.findMatchBackground': `${token('warning')}66`,
      'editor.findMatchHighlightBackground': `${token('warning')}33`,
      'editorGutter.background': token('surface'),
      'editorIndentGuide.background1': token('line'),
      'editorIndentGuide.activeBackground1': token('line-strong'),
      'editorBracketMatch.background': token('accent-soft'),
      'editorBracketMatch.border': token('accent'),
      'editorBracketHighlight.foreground1': token('ink-2'),
      'editorBracketHighlight.foreground2': token('ink-2'),
      'editorBracketHighlight.foreground3': token('ink-2'),
      'editorBracketHighlight.unexpectedBracket.foreground': token('ink-2'),
      'editorError.foreground': token('error'),
      'editorWarning.foreground': token('warning'),
      'editorInfo.foreground': token('info'),
      'editorOverviewRuler.border': '#00000000',
      'editorOverviewRuler.errorForeground': token('error'),
      'editorOverviewRuler.warningForeground': token('warning'),
      'editorOverviewRuler.infoForeground': token('info'),
      'editorInlayHint.foreground': token('ink-3'),
      'editorInlayHint.background': '#00000000',
      'peekView.border': token('accent'),
      'peekViewEditor.background': token('surface-2'),
      'peekViewEditorGutter.background': token('surface-2'),
      'peekViewEditor.matchHighlightBackground': `${token('accent')}40`,
      'peekViewResult.background': token('surface'),
      'peekViewResult.fileForeground': token('ink'),
      'peekViewResult.lineForeground': token('ink-2'),
      'peekViewResult.matchHighlightBackground': `${token('accent')}33`,
      'peekViewResult.selectionBackground': token('accent-soft'),
      'peekViewResult.selectionForeground': token('ink'),
      'peekViewTitle.background': token('surface-2'),
      'peekViewTitleLabel.foreground': token('ink'),
      'peekViewTitleDescription.foreground': token('ink-2'),
      'editorLightBulb.foreground': token('warning'),
      'editorLightBulbAutoFix.foreground': token('accent'),
      'editorWidget.background': token('surface-2'),
      'editorWidget.foreground': token('ink'),
      'editorWidget.border': token('line-strong'),
      'editorHoverWidget.background': token('surface'),
      'editorHoverWidget.border': token('line-strong'),
      'editorHoverWidget.statusBarBackground': token('surface-2'),
      'editorSuggestWidget.background': token('surface'),
      'editorSuggestWidget.border': token('line-strong'),
      'editorSuggestWidget.selectedBackground': token('accent-soft'),
      'editorSuggestWidget.selectedForeground': token('ink'),
      'editorSuggestWidget.selectedIconForeground': token('accent'),
      'editorSuggestWidget.highlightForeground': token('accent'),
      'editorSuggestWidget.focusHighlightForeground': token('accent'),
      'editorStickyScroll.background': token('surface'),
      'editorStickyScrollHover.background': token('surface-2'),
      'editorStickyScroll.border': token('line'),
      'list.hoverBackground': token('surface-2'),
      'list.focusBackground': token('accent-soft'),
      'list.focusForeground': token('ink'),
      'list.activeSelectionBackground': token('accent-soft'),
      'list.activeSelectionForeground': token('ink'),
      'list.highlightForeground': token('accent'),
      'list.focusHighlightForeground': token('accent'),
      'quickInput.background': token('surface'),
      'quickInput.foreground': token('ink'),
      'quickInputList.focusBackground': token('accent-soft'),
      'quickInputList.focusForeground': token('ink'),
      'menu.background': token('surface'),
      'menu.foreground': token('ink'),
      'menu.selectionBackground': token('accent-soft'),
      'menu.selectionForeground': token('ink'),
      'menu.border': token('line-strong'),
      'menu.separatorBackground': token('line'),
      'input.background': token('surface'),
      'input.foreground': token('ink'),
      'input.border': token('line-strong'),
      'inputOption.activeBorder': token('accent'),
      'inputOption.activeBackground': token('accent-soft'),
      'inputOption.activeForeground': token('ink'),
      'keybindingLabel.background': token('surface-3'),
      'keybindingLabel.foreground': token('ink-2'),
      'keybindingLabel.border': token('line'),
      'keybindingLabel.bottomBorder': token('line'),
      'scrollbarSlider.background': `${token('ink-3')}40`,
      'scrollbarSlider.hoverBackground': `${token('ink-3')}70`,
      'scrollbarSlider.activeBackground': `${token('ink-3')}90`,
      'scrollbar.shadow': '#00000000',
      'textLink.foreground': token('accent'),
      'textLink.activeForeground': token('accent-hover'),
      'diffEditor.insertedLineBackground': `${token('ok')}22`,
      'diffEditor.insertedTextBackground': `${token('ok')}40`,
      'diffEditor.removedLineBackground': `${token('error')}22`,
      'diffEditor.removedTextBackground': `${token('error')}40`,
      'diffEditor.unchangedRegionBackground': token('surface-2'),
      'diffEditor.unchangedRegionForeground': token('ink-2'),
      'diffEditorGutter.insertedLineBackground': `${token('ok')}33`,
      'diffEditorGutter.removedLineBackground': `${token('error')}18`,
      focusBorder: token('accent'),
      foreground: token('ink'),
      descriptionForeground: token('ink-2'),
      'widget.shadow': '#00000033',
      'widget.border': token('line-strong'),
    },
  };
}

function applyTheme(): void {
  const dark = document.documentElement.dataset.mantineColorScheme === 'dark';
  const name = dark ? 'compose-canvas-dark' : 'compose-canvas-light';
  editor.defineTheme(name, themeOf(readTokens(), dark ? 'vs-dark' : 'vs'));
  editor.setTheme(name);
}

/** Draws Monaco in the page's tokens and follows its colour scheme. Returns the way to stop. */
export function followColorScheme(): () => void {
  applyTheme();
  const observer = new MutationObserver(applyTheme);
  observer.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['data-mantine-color-scheme'],
  });
  return () => observer.disconnect();
}
