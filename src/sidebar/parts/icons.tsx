/** Icons as inline SVG: nothing is loaded, and bare machines' fonts lack the signs. Always beside a word, so hidden from readers. */

const paths = {
  check: "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm-1.8 14.6-4-4 1.4-1.4 2.6 2.6 6.2-6.2 1.4 1.4-7.6 7.6Z",
  warning: "M12 2.6 1 21.5h22L12 2.6Zm1 15.9h-2v-2h2v2Zm0-4h-2V9.8h2v4.7Z",
  error: "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm1 15h-2v-2h2v2Zm0-4h-2V7h2v6Z",
  info: "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm1 15h-2v-6h2v6Zm0-8h-2V7h2v2Z",
  clock:
    "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm0 18a8 8 0 1 1 0-16 8 8 0 0 1 0 16Zm1-13h-2v6l4.8 2.9 1-1.7-3.8-2.2V7Z",
  moving: "M12 4V1L7.5 5.5 12 10V7a5 5 0 1 1-5 5H5a7 7 0 1 0 7-8Z",
  stopped: "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm5 11H7v-2h10v2Z",
  person: "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8Zm0 10c-3.3 0-8 1.7-8 5v1h16v-1c0-3.3-4.7-5-8-5Z",
  right: "M9.4 6 8 7.4l4.6 4.6L8 16.6 9.4 18l6-6-6-6Z",
  down: "M7.4 8.6 12 13.2l4.6-4.6L18 10l-6 6-6-6 1.4-1.4Z",
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, tone = "" }: { readonly name: IconName; readonly tone?: string }) {
  return (
    <svg class={`icon ${tone}`} viewBox="0 0 24 24" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={paths[name]} fill="currentColor" />
    </svg>
  );
}
