print("lib")
