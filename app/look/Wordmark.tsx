/** The house's sign: two shapes and a light between them. Decoration. */
export function Sign({ className }: { readonly className?: string | undefined }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 48 24" className={className ?? "h-6 w-12"}>
      <circle cx="10" cy="14" r="7.5" fill="var(--amber)" />
      <path d="M38 5.2 46.8 14 38 22.8 29.2 14Z" fill="var(--teal)" />
      <circle cx="24" cy="5" r="3.4" fill="var(--flame)" />
    </svg>
  );
}
