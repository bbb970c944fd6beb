/** Chromium's accessibility tree as lines. Its nodes' numbers are made up anew in every run: places stand for them. */

interface AccessibilityNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly description?: { readonly value?: unknown };
  readonly value?: { readonly value?: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
  readonly childIds?: readonly string[];
}

export function accessibilityLines(nodes: readonly AccessibilityNode[]): string[] {
  const places = new Map(nodes.map(({ nodeId }, place) => [nodeId, place]));
  return nodes.map(({ ignored, role, name, description, value, properties, childIds }) =>
    JSON.stringify([
      ignored,
      role?.value,
      name?.value,
      description?.value,
      value?.value,
      properties?.map((property) => [property.name, property.value.value]),
      childIds?.map((id) => places.get(id)),
    ]),
  );
}
