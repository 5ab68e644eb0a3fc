"use client";

import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ComponentProps, useState } from "react";
import { Field } from "./Field";

type SecretFieldProps = Omit<ComponentProps<typeof Field>, "type" | "end"> & {
  /** Readable from the start, where being seen helps more than being hidden. */
  readonly shownFirst?: boolean | undefined;
};

/** A place for a passphrase or a code; what is typed can be looked at. */
export function SecretField({ shownFirst = false, ...rest }: SecretFieldProps) {
  const t = useTranslations("look");
  const [shown, setShown] = useState(shownFirst);
  const Icon = shown ? EyeOff : Eye;
  return (
    <Field
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      {...rest}
      type={shown ? "text" : "password"}
      end={
        <button
          type="button"
          aria-label={t(shown ? "hideSecret" : "showSecret")}
          onClick={() => setShown(!shown)}
          className="flex size-12 cursor-pointer items-center justify-center rounded-soft text-ink-soft hover:text-ink"
        >
          <Icon aria-hidden="true" className="size-6" strokeWidth={1.5} />
        </button>
      }
    />
  );
}
