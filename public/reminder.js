// Shows a reminder when this browser is woken, and does nothing else: it keeps no pages and hears no requests.
// What it says stands in its own address, where the settings put it: what wakes it brings nothing along.
const sentence = new URL(self.location.href).searchParams.get("says");

self.addEventListener("push", (event) => {
  const look = { icon: "/reminder.png", badge: "/reminder.png", tag: "reminder" };
  event.waitUntil(self.registration.showNotification(sentence ?? "", look));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(self.clients.openWindow("/"));
});
