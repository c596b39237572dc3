/**
 * Visits all nodes under `root` in reading order, without recursion: a page may nest as deep as it likes.
 * `enter` says whether to go into the node; `leave` is called for every node, after its children if it was entered.
 */
export function walk(
  root: Node,
  enter: (node: Node) => boolean,
  leave: (node: Node) => void = () => {},
): void {
  let node = root.firstChild;
  while (node) {
    const inside = enter(node) ? node.firstChild : null;
    if (inside) {
      node = inside;
      continue;
    }
    leave(node);
    while (!node.nextSibling) {
      node = node.parentNode as ChildNode | null;
      if (!node || node === root) return;
      leave(node);
    }
    node = node.nextSibling;
  }
}

/** Whether anything under `root` lies more than `most` levels below it. Stops at the first that does. */
export function isDeeperThan(root: Node, most: number): boolean {
  let depth = 0;
  let deepest = 0;
  walk(
    root,
    () => {
      depth++;
      deepest = Math.max(deepest, depth);
      return deepest <= most;
    },
    () => {
      depth--;
    },
  );
  return deepest > most;
}
