/** A menu bar as people know it: by mouse and by keyboard, with sub-menus. The page's context menu is made of the same lists. */
// biome-ignore-all lint/a11y/useSemanticElements: a menu is made of ARIA roles; its lines and places pass events on
// biome-ignore-all lint/a11y/noStaticElementInteractions: a menu is made of ARIA roles; its lines and places pass events on
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { say, sayKeys } from "../words/say";

export type MenuEntry =
  | "separator"
  | {
      readonly label: string;
      readonly hint?: string;
      readonly disabled?: boolean;
      /** The one of several that holds now. */
      readonly checked?: boolean;
      readonly run?: () => void;
      readonly items?: readonly MenuEntry[];
    };

export interface TopMenu {
  readonly label: string;
  readonly items: readonly MenuEntry[];
}

const hoverDelay = 180;

const itemsOf = (list: HTMLElement): HTMLElement[] =>
  [...list.children].flatMap((child) => [...child.querySelectorAll<HTMLElement>(":scope > .menu-item")]);

/** Keeps the keys inside the open menus: up and down, right into a sub-menu, left out of it. */
function moveFocus(list: HTMLElement, step: 1 | -1): void {
  const items = itemsOf(list);
  const at = items.indexOf(document.activeElement as HTMLElement);
  items[(at + step + items.length) % items.length]?.focus();
}

/** The next item that begins with the letter. */
function focusLetter(list: HTMLElement, letter: string): boolean {
  const items = itemsOf(list);
  const at = items.indexOf(document.activeElement as HTMLElement);
  const behind = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  const found = behind.find((item) => item.textContent?.trim().toLowerCase().startsWith(letter.toLowerCase()));
  found?.focus();
  return found !== undefined;
}

export function MenuList(props: {
  readonly items: readonly MenuEntry[];
  readonly label: string;
  readonly close: (done: boolean) => void;
  readonly takeFocus: boolean;
}) {
  const { items, label, close, takeFocus } = props;
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<number | null>(null);
  const hovering = useRef<ReturnType<typeof setTimeout> | null>(null);
  // Before the next key: a fast one would reach what had the focus before.
  useLayoutEffect(() => {
    if (takeFocus) list.current?.querySelector<HTMLElement>(".menu-item")?.focus();
    return () => {
      if (hovering.current !== null) clearTimeout(hovering.current);
    };
  }, []);

  const hover = (index: number, hasItems: boolean) => {
    if (hovering.current !== null) clearTimeout(hovering.current);
    hovering.current = setTimeout(() => setOpen(hasItems ? index : null), hoverDelay);
  };
  const keys = (event: KeyboardEvent) => {
    if (list.current === null) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp")
      moveFocus(list.current, event.key === "ArrowDown" ? 1 : -1);
    else if (event.key === "Escape") close(false);
    else if (!/^\S$/.test(event.key) || event.ctrlKey || event.altKey || !focusLetter(list.current, event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={list} role="menu" aria-label={label} class="menu" onKeyDown={keys}>
      {items.map((item, index) => {
        if (item === "separator") {
          return <hr key={index} class="menu-line" />;
        }
        const { items: below } = item;
        const start = () => {
          if (item.disabled) return;
          if (below !== undefined) setOpen(index);
          else {
            close(true);
            item.run?.();
          }
        };
        return (
          <div
            key={item.label}
            class="menu-place"
            role="presentation"
            onMouseEnter={() => hover(index, below !== undefined)}
          >
            <div
              {...(item.checked === undefined
                ? { role: "menuitem" }
                : { role: "menuitemcheckbox", "aria-checked": item.checked })}
              tabIndex={-1}
              class="menu-item"
              aria-disabled={item.disabled === true}
              {...(below === undefined ? {} : { "aria-haspopup": "menu", "aria-expanded": open === index })}
              onClick={start}
              onKeyDown={(event) => {
                const into =
                  event.key === "Enter" || event.key === " " || (event.key === "ArrowRight" && below !== undefined);
                if (!into) return;
                event.preventDefault();
                event.stopPropagation();
                start();
              }}
            >
              <span>{item.label}</span>
              {below === undefined ? (
                <span class="menu-hint" aria-hidden="true">
                  {item.hint === undefined ? null : sayKeys(item.hint)}
                </span>
              ) : (
                <span class="menu-more" aria-hidden="true" />
              )}
            </div>
            {open === index && below !== undefined ? (
              <SubMenu items={below} label={item.label} close={close} back={() => setOpen(null)} />
            ) : null}
          </div>
        );
      })}
    </div>
  );
}

function SubMenu(props: {
  readonly items: readonly MenuEntry[];
  readonly label: string;
  readonly close: (done: boolean) => void;
  readonly back: () => void;
}) {
  return (
    <div
      class="sub-menu"
      role="presentation"
      onKeyDown={(event) => {
        if (event.key !== "ArrowLeft" && event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        const opener = event.currentTarget.previousElementSibling;
        props.back();
        if (opener instanceof HTMLElement) opener.focus();
      }}
    >
      <MenuList items={props.items} label={props.label} close={props.close} takeFocus={true} />
    </div>
  );
}

export function MenuBar({ menus, done }: { readonly menus: readonly TopMenu[]; readonly done: () => void }) {
  const [open, setOpen] = useState<number | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open === null) return;
    const away = (event: MouseEvent) => {
      if (event.target instanceof Node && !bar.current?.contains(event.target)) setOpen(null);
    };
    // A click into a script's frame is none of this page's.
    const left = () => setOpen(null);
    addEventListener("mousedown", away, true);
    addEventListener("blur", left);
    return () => {
      removeEventListener("mousedown", away, true);
      removeEventListener("blur", left);
    };
  }, [open]);
  const focusTop = (index: number) => {
    const tops = bar.current?.querySelectorAll<HTMLElement>(":scope > .menu-top > [role=menuitem]") ?? [];
    tops[(index + tops.length) % tops.length]?.focus();
  };
  return (
    <div ref={bar} role="menubar" aria-label={say("Menus")} class="menu-bar">
      {menus.map(({ label, items }, index) => (
        <div
          key={label}
          class="menu-top"
          role="presentation"
          onMouseEnter={() => open !== null && setOpen(index)}
          onKeyDown={(event) => {
            if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
              const next = (index + (event.key === "ArrowRight" ? 1 : -1) + menus.length) % menus.length;
              focusTop(next);
              if (open !== null) setOpen(next);
            } else if (event.key === "ArrowDown" && open === null) setOpen(index);
            else if (event.key === "Escape" && open === null) done();
            else return;
            event.preventDefault();
          }}
        >
          <div
            role="menuitem"
            tabIndex={index === 0 ? 0 : -1}
            class="menu-name"
            aria-haspopup="menu"
            aria-expanded={open === index}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => setOpen(open === index ? null : index)}
            onKeyDown={(event) => {
              if (event.key !== "Enter" && event.key !== " ") return;
              event.preventDefault();
              setOpen(index);
            }}
          >
            {label}
          </div>
          {open === index ? (
            <MenuList
              key={index}
              items={items}
              label={label}
              takeFocus={true}
              close={(finished) => {
                setOpen(null);
                if (finished) done();
                else focusTop(index);
              }}
            />
          ) : null}
        </div>
      ))}
    </div>
  );
}
