import { ComponentType } from 'discord-api-types/v10';
import type { TopLevelComponent } from './components.js';
import type { FormIssue } from './form.js';

/** https://docs.discord.com/developers/components/reference: a message with the IS_COMPONENTS_V2 flag. */
export const MAX_COMPONENTS = 40;
export const MAX_COMPONENT_TEXT = 4000;

type RowChild = Extract<TopLevelComponent, { type: ComponentType.ActionRow }>['components'][number];
type SectionPart = Extract<TopLevelComponent, { type: ComponentType.Section }>;
export type AnyComponent = TopLevelComponent | RowChild | SectionPart['components'][number] | SectionPart['accessory'];

interface Placed {
  readonly component: AnyComponent;
  readonly path: readonly (string | number)[];
}

/** Every component of a message, parents before children, with its place in the body. */
export function placedComponents(components: readonly AnyComponent[], path: Placed['path'] = ['components']): Placed[] {
  return components.flatMap((component, index) => {
    const here = [...path, index];
    return [{ component, path: here }, ...children(component, here)];
  });
}

function children(component: AnyComponent, path: Placed['path']): Placed[] {
  switch (component.type) {
    case ComponentType.ActionRow:
    case ComponentType.Container:
      return placedComponents(component.components, [...path, 'components']);
    case ComponentType.Section:
      return [
        ...placedComponents(component.components, [...path, 'components']),
        { component: component.accessory, path: [...path, 'accessory'] },
      ];
    default:
      return [];
  }
}

/** The rules that hold over a whole message's components. Paths start at `components`. */
export function componentIssues(components: readonly TopLevelComponent[], usesComponentsV2: boolean): FormIssue[] {
  const placed = placedComponents(components);
  return [
    ...duplicates(placed, 'custom_id', 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated'),
    ...duplicates(placed, 'id', 'COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated'),
    ...(usesComponentsV2 ? sizeIssues(placed) : []),
  ];
}

function duplicates(placed: readonly Placed[], key: 'custom_id' | 'id', code: string, message: string): FormIssue[] {
  const seen = new Set<unknown>();
  return placed.flatMap(({ component, path }) => {
    const value: unknown = Object.entries(component).find(([name]) => name === key)?.[1];
    if (value === undefined || value === null || value === 0) return [];
    if (seen.has(value)) return [{ path: [...path, key], code, message }];
    seen.add(value);
    return [];
  });
}

function sizeIssues(placed: readonly Placed[]): FormIssue[] {
  const text = placed.reduce((sum, { component }) => sum + ('content' in component ? component.content.length : 0), 0);
  const issues: FormIssue[] = [];
  if (placed.length > MAX_COMPONENTS) {
    const message = `A message may have at most ${MAX_COMPONENTS} components, nested ones included; this one has ${placed.length}`;
    issues.push({ path: ['components'], code: 'TOTAL_COMPONENTS_EXCEEDED', message });
  }
  if (text > MAX_COMPONENT_TEXT) {
    const message = `The displayable text exceeds the maximum size of ${MAX_COMPONENT_TEXT}`;
    issues.push({ path: ['components'], code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message });
  }
  return issues;
}

/** Every media address the components show, with its place in the body. */
export function mediaUrls(components: readonly TopLevelComponent[]): { path: (string | number)[]; url: string }[] {
  return placedComponents(components).flatMap(({ component, path }) => {
    switch (component.type) {
      case ComponentType.Thumbnail:
        return [{ path: [...path, 'media', 'url'], url: component.media.url }];
      case ComponentType.File:
        return [{ path: [...path, 'file', 'url'], url: component.file.url }];
      case ComponentType.MediaGallery:
        return component.items.map((item, index) => ({
          path: [...path, 'items', index, 'media', 'url'],
          url: item.media.url,
        }));
      default:
        return [];
    }
  });
}
