### Words of the page: one group of messages a component.
