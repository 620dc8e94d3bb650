/** The windows that menus open. */
import { useValue } from "../model/observable";
import type { WindowState } from "../state/window-state";
import { DropDownWindow } from "./drop-down";
import { ImportWindow } from "./import-file";
import { PlatformWindow } from "./platform";
import { ResizeWindow } from "./resize";
import { ShortcutsWindow } from "./shortcuts";
import { SortWindow } from "./sort";

export function MenuWindows({ state }: { state: WindowState }) {
  const open = useValue(state.openWindow);
  const close = () => state.openWindow.set(null);
  switch (open) {
    case "import":
      return <ImportWindow state={state} close={close} />;
    case "dropDown":
      return <DropDownWindow state={state} close={close} />;
    case "platform":
      return <PlatformWindow state={state} close={close} />;
    case "resize":
      return <ResizeWindow state={state} close={close} />;
    case "sort":
      return <SortWindow state={state} close={close} />;
    case "shortcuts":
      return <ShortcutsWindow close={close} />;
    case null:
      return null;
  }
}
