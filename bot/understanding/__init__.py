"""From text to question: normalising, places, amounts, occupations, intent; pure functions over what is loaded."""
