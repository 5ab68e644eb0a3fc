/** Opens a dialog in front of the page, and the "Leave now" that it holds in front of the dialog. */
export function openInFront(dialog: HTMLDialogElement): void {
  const leave = dialog.querySelector<HTMLElement>(":scope > [popover]");
  // A browser that knows no popovers shows it without being asked.
  const lifts = leave?.showPopover !== undefined;
  // Hidden while the dialog opens: what can be pressed first gets the focus, and that must not be the way out.
  if (lifts && leave.matches(":popover-open")) leave.hidePopover();
  dialog.showModal();
  if (lifts) leave.showPopover();
}
