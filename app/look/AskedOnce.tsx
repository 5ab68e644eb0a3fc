"use client";

import { type ReactNode, useState } from "react";
import { Button } from "./Button";
import { Dialog } from "./Dialog";

type AskedOnceProps = {
  /** What is pressed, what is asked then, and its two answers. */
  readonly words: { readonly open: string; readonly title: string; readonly go: string; readonly back: string };
  readonly className?: string;
  /** Its name where the words alone do not say what it is about. */
  readonly label?: string;
  /** Where that stands which it is about. */
  readonly describedBy?: string;
  readonly busy?: boolean;
  readonly onOpen?: () => void;
  /** Does it; true once it is done, and then the question is closed. */
  readonly onGo: () => Promise<boolean>;
  /** Closes the question first: what becomes of it is shown on the page. */
  readonly closesFirst?: boolean;
  /** What it means. */
  readonly children: ReactNode;
  /** Why it was not done. */
  readonly trouble?: ReactNode;
};

/** A button for what cannot be undone: it is asked once, and Escape or "back" leaves everything as it was. */
export function AskedOnce(props: AskedOnceProps) {
  const { words, className = "text-small", busy, closesFirst = false, onOpen, onGo } = props;
  const [asked, setAsked] = useState(false);
  const close = () => setAsked(false);
  const open = () => {
    onOpen?.();
    setAsked(true);
  };
  const go = async () => {
    if (closesFirst) close();
    if ((await onGo()) && !closesFirst) close();
  };
  return (
    <>
      <Button
        kind="plain"
        className={className}
        aria-label={props.label}
        aria-describedby={props.describedBy}
        onClick={open}
      >
        {words.open}
      </Button>
      <Dialog open={asked} onClose={close} title={words.title}>
        {props.children}
        <div className="flex flex-col gap-3">
          <Button wide busy={busy} onClick={() => void go()}>
            {words.go}
          </Button>
          <Button wide kind="quiet" onClick={close}>
            {words.back}
          </Button>
        </div>
        {props.trouble}
      </Dialog>
    </>
  );
}
