/** Oxlint's rules of this repository alone. */
export default {
  meta: { name: 'own' },
  rules: {
    'style-is-text': {
      create: (context) => ({
        "JSXAttribute[name.name='style'] ObjectExpression": (node) =>
          context.report({
            node,
            message: 'A style is written as a text: tools/build/lean/style.js knows no other form on WeChat.',
          }),
      }),
    },
  },
}
