/** Every deployed function; what each one does stands in the folder of its domain. */
export {};
