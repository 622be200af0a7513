-- Neovim: findings while one types.
vim.api.nvim_create_autocmd("FileType", {
	pattern = { "text", "markdown", "html" },
	callback = function(args)
		vim.lsp.start({
			name = "factcheck",
			cmd = { "factcheck", "lsp" },
			root_dir = vim.fs.dirname(vim.fs.find(
				{ "factcheck.yml", ".git" },
				{ upward = true, path = args.file })[1]),
		})
	end,
})
