"""The form that fills in a disclaimer, and the editor of own templates."""
