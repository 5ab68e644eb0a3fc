/** Three small lights that breathe: something is under way. Decoration; say what in words beside it. */
export function Spinner() {
  return (
    <span aria-hidden="true" className="inline-flex gap-1.5">
      <span className="size-2 animate-breathe rounded-full bg-current" />
      <span className="size-2 animate-breathe rounded-full bg-current [animation-delay:300ms]" />
      <span className="size-2 animate-breathe rounded-full bg-current [animation-delay:600ms]" />
    </span>
  );
}
