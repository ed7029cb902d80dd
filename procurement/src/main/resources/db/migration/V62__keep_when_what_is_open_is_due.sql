-- When the first of what is open on an order is due, beside the order: the list is sorted by it and reads no lines.
alter table purchase_order add column open_due date;
update purchase_order o
set open_due = (
  select min(l.window_to) from purchase_order_line l
  where l.order_id = o.id and l.quantity > l.promised + l.rejected + l.closed);
create index purchase_order_bought_by_due on purchase_order (buyer_id, open_due, id);
create index purchase_order_sold_by_due on purchase_order (seller_id, open_due, id);
