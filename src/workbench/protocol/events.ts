/** What a window hears from the server, each as one server-sent message. */
import type { PageSelection } from "./edit";
import type { ClockView, ExecutionView, MenuItemView, SelectionView } from "./views";

export interface CellsEvent {
  readonly type: "cells";
  readonly sheetId: number;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface AlertEvent {
  readonly type: "alert";
  readonly id: number;
  readonly title: string;
  readonly text: string;
  readonly buttons: readonly string[];
  readonly prompt: boolean;
}

export interface DialogEvent {
  readonly type: "dialog";
  readonly title: string;
  readonly html: string;
  readonly width: number;
  readonly height: number;
  readonly modal: boolean;
}

export interface ToastEvent {
  readonly type: "toast";
  readonly text: string;
  readonly title: string;
  readonly seconds: number;
}

/** Another window on the document. */
export interface OtherWindow {
  readonly windowId: string;
  readonly name: string;
  readonly email: string;
  readonly colour: string;
  readonly selection?: PageSelection;
}

export type WindowEvent =
  | CellsEvent
  | AlertEvent
  | DialogEvent
  | ToastEvent
  | { readonly type: "structure" }
  /** The add-on's own menu belongs under Extensions, one made with createMenu into the menu bar. */
  | {
      readonly type: "menu";
      readonly addOn: boolean;
      readonly title: string;
      readonly items: readonly MenuItemView[];
    }
  | { readonly type: "sidebar"; readonly title: string; readonly html: string }
  /** A script moved the selection; `moves` is how many moves of the person's own the server had heard of by then. */
  | { readonly type: "select"; readonly selection: SelectionView; readonly moves: number }
  | { readonly type: "execution"; readonly execution: ExecutionView }
  | { readonly type: "triggers" }
  /** Everybody else who has the document open; told whenever one comes, goes or selects something. */
  | { readonly type: "others"; readonly others: readonly OtherWindow[] }
  | { readonly type: "clock"; readonly clock: ClockView }
  | { readonly type: "network"; readonly on: boolean }
  /** Another document now: forget everything and begin again. */
  | { readonly type: "reset" };
