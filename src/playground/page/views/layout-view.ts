import type { APIMessageTopLevelComponent, APISectionComponent } from 'discord-api-types/v10';
import { COMPONENT } from '../discord.js';
import { h } from '../dom.js';
import { drawMarkdown } from '../markdown/draw.js';
import type { WireMessage } from '../wire.js';
import { drawButton, drawRow } from './control-view.js';
import { paintEdge } from './embed-view.js';
import { drawFile, drawPicture } from './media-view.js';
import type { View } from './view.js';

/** A component of a message with what stands in it: rows below embeds, or the layout of components v2. */
export function drawComponent(component: APIMessageTopLevelComponent, message: WireMessage, view: View): HTMLElement {
  switch (component.type) {
    case COMPONENT.row:
      return drawRow(component.components, message, view);
    case COMPONENT.text:
      return drawMarkdown(component.content, view.reader);
    case COMPONENT.section:
      return drawSection(component, message, view);
    case COMPONENT.gallery: {
      const pictures = component.items.map(({ media, description }) => drawPicture({ ...media, description }, view));
      return h('div', { class: 'gallery' }, ...pictures);
    }
    case COMPONENT.file:
      return drawFile(component.file.url, component.name ?? component.file.url, component.size);
    case COMPONENT.separator:
      return component.divider === false ? h('div', { class: 'gap' }) : h('hr');
    case COMPONENT.container: {
      const parts = component.components.map((part) => drawComponent(part, message, view));
      const container = h('div', { class: 'embed' }, ...parts);
      paintEdge(container, component.accent_color);
      return container;
    }
    default:
      return h('p', { class: 'not-shown' }, view.words.notShown);
  }
}

function drawSection({ components, accessory }: APISectionComponent, message: WireMessage, view: View): HTMLElement {
  const texts = components.map(({ content }) => drawMarkdown(content, view.reader));
  const beside =
    accessory.type === COMPONENT.button
      ? drawButton(accessory, message, view)
      : drawPicture({ ...accessory.media, description: accessory.description }, view);
  return h('div', { class: 'section' }, h('div', {}, ...texts), beside);
}
