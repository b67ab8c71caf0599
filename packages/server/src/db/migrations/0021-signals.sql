-- Signals to people's own devices: that something waits in the inbox. They prove nothing and hold nothing about anybody.

-- A browser that its owner told to show signals. It ends with the session in which it was told so, unless that merely grew old,
-- and with everything that ends the sessions of the account.
create table push_device (
  body_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  session_id uuid not null,
  -- Of the account when it was told; another one ends it.
  generation integer not null,
  -- Where the browser's own service takes messages for it, and the keys with which they are sealed.
  endpoint text not null,
  -- The origin of the endpoint.
  service text not null,
  p256dh text not null,
  auth text not null,
  language text not null,
  -- As its owner calls it.
  name text not null,
  made_at timestamptz not null,
  -- When a signal is to go, or, while one is under way, when it is believed lost; null: nothing is to be told.
  due_at timestamptz,
  told_at timestamptz,
  -- In a row, since the last signal that was taken.
  failures integer not null default 0,
  primary key (body_id, id)
);
create unique index push_device_endpoint on push_device (body_id, endpoint);
create index push_device_account on push_device (body_id, account_id);
create index push_device_due on push_device (body_id, due_at) where due_at is not null;

-- Each entry of an inbox is told of once, whatever became of the signal.
create table signalled (
  body_id uuid not null,
  -- A notice or a reminder.
  entry_id uuid not null,
  at timestamptz not null,
  primary key (body_id, entry_id)
);

select secure_rows(name::regclass, 'false') from unnest(array['push_device', 'signalled']) as name;
revoke select on push_device, signalled from bagalau_viewer;
