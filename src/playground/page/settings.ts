import { isLanguage, type Language } from './words.js';

export const THEMES = ['system', 'dark', 'light'] as const;
export type Theme = (typeof THEMES)[number];

/** What the reader chose, kept by the browser. */
export interface Settings {
  readonly language: Language;
  readonly theme: Theme;
  /** By name; undefined is the first user. */
  readonly user: string | undefined;
}

const KEY = 'clemency-clerk-playground';

/** The settings of the last visit; else those the browser suggests. */
export function loadSettings(): Settings {
  const stored = readStored();
  const { language, theme, user } = stored;
  return {
    language: typeof language === 'string' && isLanguage(language) ? language : preferredLanguage(navigator.language),
    theme: THEMES.find((each) => each === theme) ?? 'system',
    user: typeof user === 'string' ? user : undefined,
  };
}

export function saveSettings(settings: Settings): void {
  localStorage.setItem(KEY, JSON.stringify(settings));
}

/** Whatever stands there: an older version of the page, or a person, may have written it. */
function readStored(): Readonly<Record<string, unknown>> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof stored === 'object' && stored !== null ? { ...stored } : {};
  } catch {
    return {};
  }
}

/** Spanish as in Spain for Spain and where no country is named, else as in Latin America. */
function preferredLanguage(browserLanguage: string): Language {
  if (!/^es\b/i.test(browserLanguage)) return 'en-US';
  return /^es(-ES)?$/i.test(browserLanguage) ? 'es-ES' : 'es-419';
}

/** Dark or light, or what the system says. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
