//! Special functions behind the distributions: gamma and beta in the forms that keep their digits.

pub mod beta;
pub mod gamma;
pub mod stirling;
