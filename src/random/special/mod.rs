//! Special functions behind the distributions: gamma and beta in the forms that keep their digits.

pub mod stirling;
