/** The address of whoever runs this house, as a link. */
export function ContactLink({ contact }: { readonly contact: string }) {
  return (
    <p>
      <a
        href={contact}
        {...(contact.startsWith("mailto:") ? {} : { target: "_blank", rel: "noopener noreferrer" })}
        className="inline-flex min-h-12 items-center font-semibold wrap-anywhere"
      >
        {contact.replace(/^mailto:/, "")}
      </a>
    </p>
  );
}
