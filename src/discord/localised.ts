import { Locale, type LocalizationMap } from 'discord.js';

/** Spain's and Latin America's Spanish: the words here are the same in both. */
function spanish(text: string): LocalizationMap {
  return { [Locale.SpanishES]: text, [Locale.SpanishLATAM]: text };
}

/** A name in English and Spanish. */
export function named(name: string, inSpanish: string) {
  return { name, name_localizations: spanish(inSpanish) };
}

/** A description in English and Spanish. */
export function described(description: string, inSpanish: string) {
  return { description, description_localizations: spanish(inSpanish) };
}
