/** Short messages in the lower right corner; they go by themselves after their time, a negative time stays. */
import { useEffect } from "preact/hooks";
import { useValue } from "../model/observable";
import type { Toast, WindowState } from "../state/window-state";
import { say } from "../words/say";

function OneToast({ toast, close }: { toast: Toast; close: () => void }) {
  useEffect(() => {
    if (toast.seconds < 0) return;
    const timer = setTimeout(close, toast.seconds * 1000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class="toast">
      <div>
        {toast.title === "" ? null : <strong class="toast-title">{toast.title}</strong>}
        <span>{toast.text}</span>
      </div>
      <button type="button" class="icon-button" aria-label={say("Close message")} onClick={close}>
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="M5.3 4L4 5.3 8.7 10 4 14.7 5.3 16l4.7-4.7 4.7 4.7 1.3-1.3-4.7-4.7L16 5.3 14.7 4 10 8.7z" />
        </svg>
      </button>
    </div>
  );
}

export function Toasts({ state }: { state: WindowState }) {
  const toasts = useValue(state.toasts);
  return (
    <div role="status" class="toasts">
      {toasts.map((toast) => (
        <OneToast
          key={toast.id}
          toast={toast}
          close={() => state.toasts.update((shown) => shown.filter((one) => one.id !== toast.id))}
        />
      ))}
    </div>
  );
}
