import type { ComponentProps, ReactNode } from "react";

type CheckboxProps = Omit<ComponentProps<"input">, "type" | "children"> & { readonly children: ReactNode };

/** A sentence to tick. The whole row can be touched. */
export function Checkbox({ children, ...rest }: CheckboxProps) {
  return (
    <label className="flex min-h-13 cursor-pointer items-start gap-4 rounded-soft border-2 border-line bg-table px-4 py-3 transition-colors duration-(--swift) hover:border-edge has-checked:border-edge has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-focus">
      <input {...rest} type="checkbox" className="tick mt-0.5 focus-visible:outline-none" />
      <span>{children}</span>
    </label>
  );
}
